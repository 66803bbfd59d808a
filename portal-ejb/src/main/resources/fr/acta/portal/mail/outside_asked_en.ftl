Request ${reference}: an answer awaited from “${system}”

Hello,

Somebody exercises rights over personal data. You answer for the system “${system}”, outside the portal.

<#if copy>Search what this system holds about this person and hand an extract to the data protection officer, or write that nothing is held there.<#else>Do in this system what was decided, and write to the data protection officer what was done and when, or that nothing is held there.</#if>

Answer awaited by ${due} at the latest.

To protect this person, this message does not say who it is: the officer tells you by telephone or in person.

${operator}
Data protection officer: ${dpo}

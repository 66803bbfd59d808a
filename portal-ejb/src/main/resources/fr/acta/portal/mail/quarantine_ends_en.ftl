People on your staff list are to be informed before ${day}

Hello,

<#if people == 1>One person whom you imported has not been informed of anything yet<#else>${people} people whom you imported have not been informed of anything yet</#if>. The law gives one month for that; it ends on ${day}. After that their data must be erased from the portal.

Your first page says for which service, and how to inform them:

${portal}/hr

This message holds no personal data on purpose.

${operator}
Data protection officer: ${dpo}

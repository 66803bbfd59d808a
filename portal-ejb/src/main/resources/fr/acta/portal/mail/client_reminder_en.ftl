Reminder: a request awaits your decision

Hello,

A rights request made by a person in your organisation awaits your decision. The law sets the last day for the answer at ${legalEnd}.

An HR administrator can deal with it on the portal:

${portal}${page}

To protect the data this message says no more.

${operator}
Data protection officer: ${dpo}

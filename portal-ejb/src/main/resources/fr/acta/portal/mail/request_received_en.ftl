Your request has been received

Hello,

We have received your request. You will find its reference, the date by which you will be answered and what happens next here:

${portal}/me/request/view?id=${request}

This message deliberately holds no information about you.
If you did not ask for anything, tell the data protection officer.

${operator}
Data protection officer: ${dpo}

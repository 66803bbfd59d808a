A question before we can answer your request

Hello,

To answer your request we first need some information from you. The question waits for you on the portal:

${portal}/me/request/view?id=${request}

The time for our answer stops until you reply, then goes on from where it was. To protect your data this message says no more; it cannot be replied to.

${operator}
Data protection officer: ${dpo}

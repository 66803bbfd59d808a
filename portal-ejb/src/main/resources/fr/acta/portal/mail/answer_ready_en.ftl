The answer to your request has arrived

Hello,

An answer to your request has arrived. You can read it on the portal:

${portal}/me/request/view?id=${request}

To protect your data this message says no more; it cannot be replied to.

${operator}
Data protection officer: ${dpo}

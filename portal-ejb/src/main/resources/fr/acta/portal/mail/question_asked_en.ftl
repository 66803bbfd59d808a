A question about your request

Hello,

To answer your request we need to know a little more. The question is waiting for you on the portal:

${portal}/me/request/view?id=${request}

The last day for our answer does not change. To protect your data this message says no more; it cannot be replied to.

${operator}
Data protection officer: ${dpo}

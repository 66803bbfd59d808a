The answer to your request will take longer

Hello,

The answer to your request will take longer than planned. The reason and the new date are on the portal:

${portal}/me/request/view?id=${request}

To protect your data this message says no more; it cannot be replied to.

${operator}
Data protection officer: ${dpo}

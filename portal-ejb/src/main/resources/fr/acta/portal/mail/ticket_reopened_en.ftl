Your request was taken up again

Hello,

Your request is being looked at again. Where it stands, and by when:

${portal}/me/request/view?id=${request}

To protect your data this message says no more; it cannot be replied to.

${operator}
Data protection officer: ${dpo}

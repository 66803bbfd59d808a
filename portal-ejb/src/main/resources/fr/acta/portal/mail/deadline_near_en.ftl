Deadline near: request ${reference}

Hello,

Request ${reference} must be answered by ${legalEnd} at the latest. It is still open:

${portal}${page}

This message holds no personal data on purpose.

${operator}
Data protection officer: ${dpo}

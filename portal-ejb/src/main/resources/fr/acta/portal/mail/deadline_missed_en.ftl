Late: request ${reference}

Hello,

Request ${reference} had to be answered by ${legalEnd}, and it is still open. Every further day is a breach of the law (GDPR art. 12(3)):

${portal}${page}

This message holds no personal data on purpose.

${operator}
Data protection officer: ${dpo}

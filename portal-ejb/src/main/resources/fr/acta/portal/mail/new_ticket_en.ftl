A request is waiting for your answer

Hello,

A person has exercised a right over their data, and the decision is yours. The law gives you until ${legalEnd} to answer.

${portal}${page}

This message deliberately holds no personal data: everything is on the portal.

${operator}
Data protection officer: ${dpo}

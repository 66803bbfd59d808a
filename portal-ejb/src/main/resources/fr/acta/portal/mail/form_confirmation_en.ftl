Confirm your address

Hello,

Somebody gave this address to receive the answer to a request about their personal data. If it was you, confirm it within seven days:

${portal}/request/confirm?code=${code}

The date of receipt of your request is the one on which you sent it. If it was not you, do nothing: without a confirmation everything is forgotten after seven days.

${operator}
Data protection officer: ${dpo}

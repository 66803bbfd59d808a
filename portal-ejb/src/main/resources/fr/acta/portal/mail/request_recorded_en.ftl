Your request has arrived

Hello,

We have received your request. Its reference is ${reference}: keep it, it is all you need to ask us about it.
You will have an answer by ${legalEnd} at the latest. If we need something more to be sure who you are, we will ask you.

To protect your data this message says no more.

${operator}
Data protection officer: ${dpo}

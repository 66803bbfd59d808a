Your access to the HR area of the data protection portal

Hello,

${operator} is opening an HR area for ${client} on its data protection portal. You are invited to administer it.

There you can keep the staff list, inform your staff, choose what is passed on to each service, and answer requests.

1. Open this address: ${portal}/join?as=hr&code=${code}
2. Sign in, or create your account.
3. Confirm the code: ${code}

This code works once, for 14 days. Pass it on to nobody. If it was not meant for you, do not use it and let us know.

${operator}
Data protection officer: ${dpo}

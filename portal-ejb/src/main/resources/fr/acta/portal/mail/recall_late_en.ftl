Reminder: an erasure is late

Hello,

Data called back by a client was to be erased or locked by ${due} at the latest, and nothing is confirmed yet. The portal says which data and why:

${portal}/operator/transfer

The client and the data protection officer see this delay. To protect the data this message says no more.

${operator}
Data protection officer: ${dpo}

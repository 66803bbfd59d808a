Data you received is to be corrected, erased or locked

Hello,

You receive data that we hold for a client. Some of it has changed: it is to be corrected, erased, locked or unlocked with you, by ${due} at the latest (GDPR, article 19).

Ask us which at this address, giving the reference ${reference}: ${dpo}. We hand it over by a protected way. Then confirm to us that it is done.

To protect the data this message says no more.

${operator}
Data protection officer: ${dpo}

Your request ${reference}

${words}

To answer us, write to ${mailbox} and keep the reference ${reference} in the subject.

${operator}
Data protection officer: ${dpo}

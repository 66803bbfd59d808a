Reminder: recipients have not answered

Hello,

Recipients were to correct, erase, lock or unlock data, and their answer is missing after the last day. Late recipients: ${count}. The portal says which and why:

${portal}${page}

To protect the data this message says no more.

${operator}
Data protection officer: ${dpo}

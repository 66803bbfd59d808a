Reminder: request ${reference}, “${system}” has not answered

Hello,

An answer was awaited from the system “${system}” by ${due} at the latest, and it is missing. The answer to the person concerned waits for it while the statutory deadline runs.

The data protection officer notes it here:

${portal}${page}

To protect this person, this message says no more.

${operator}
Data protection officer: ${dpo}

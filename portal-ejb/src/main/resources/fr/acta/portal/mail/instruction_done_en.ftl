Your instruction is carried out

Hello,

The instruction given with your decision on a rights request is carried out. Your answer to the person can leave now; it is due at the latest on ${legalEnd}.

${portal}${page}

To protect the data this message says no more.

${operator}
Data protection officer: ${dpo}

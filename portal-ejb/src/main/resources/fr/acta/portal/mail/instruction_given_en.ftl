A client’s instruction is to be carried out

Hello,

A client accepted a rights request about data held on its behalf. Its instruction waits to be carried out; its answer to the person is due at the latest on ${legalEnd}.

It is read and noted on the portal:

${portal}${page}

To protect the data this message says no more.

${operator}
Data protection officer: ${dpo}

A client asks for your opinion on a notice

Hello,

A client asks for your opinion before it approves the notice for its staff. Read it on the portal, and write your opinion there:

${portal}${page}

${operator}
Data protection officer: ${dpo}

The data protection officer's opinion has arrived

Hello,

The data protection officer has given an opinion on one of your notices. You can read it on the portal; the decision stays yours:

${portal}${page}

${operator}
Data protection officer: ${dpo}

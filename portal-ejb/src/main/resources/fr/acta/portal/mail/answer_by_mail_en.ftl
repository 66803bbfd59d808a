Your request ${reference}

${words}

${operator}
Data protection officer: ${dpo}

Un client demande votre avis sur une notice

Bonjour,

Un client demande votre avis avant d’approuver la notice qu’il destine à son personnel. Elle se lit sur le portail, et votre avis s’y écrit :

${portal}${page}

${operator}
Délégué à la protection des données : ${dpo}

En retard : demande ${reference}

Bonjour,

La demande ${reference} devait recevoir sa réponse au plus tard le ${legalEnd}, et elle est encore ouverte. Chaque jour de plus est un manquement à la loi (RGPD, art. 12, paragraphe 3) :

${portal}${page}

Ce message ne contient volontairement aucune donnée personnelle.

${operator}
Délégué à la protection des données : ${dpo}

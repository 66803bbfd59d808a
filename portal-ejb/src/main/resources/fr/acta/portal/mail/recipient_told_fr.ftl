Des données reçues sont à corriger, à effacer ou à verrouiller

Bonjour,

Vous êtes destinataire de données que nous tenons pour un client. Certaines ont changé : elles sont à corriger, à effacer, à verrouiller ou à déverrouiller chez vous, le ${due} au plus tard (RGPD, article 19).

Demandez-nous lesquelles à cette adresse, en citant la référence ${reference} : ${dpo}. Nous vous les remettons par une voie protégée. Confirmez-nous ensuite que c’est fait.

Pour protéger les données, ce message n’en dit pas plus.

${operator}
Délégué à la protection des données : ${dpo}

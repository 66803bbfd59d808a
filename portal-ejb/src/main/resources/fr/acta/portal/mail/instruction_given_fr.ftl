Une instruction de client est à exécuter

Bonjour,

Un client a accepté une demande de droits qui touche des données détenues pour lui. Son instruction attend d’être exécutée ; sa réponse à la personne est due au plus tard le ${legalEnd}.

Elle se lit et se note sur le portail :

${portal}${page}

Pour protéger les données, ce message n’en dit pas plus.

${operator}
Délégué à la protection des données : ${dpo}

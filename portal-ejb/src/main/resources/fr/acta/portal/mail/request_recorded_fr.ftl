Votre demande est arrivée

Bonjour,

Nous avons bien reçu votre demande. Sa référence est ${reference} : gardez-la, elle suffit pour nous en parler.
Vous aurez une réponse au plus tard le ${legalEnd}. S’il nous manque quelque chose pour être sûrs de votre identité, nous vous le demanderons.

Pour protéger vos données, ce message n’en dit pas plus.

${operator}
Délégué à la protection des données : ${dpo}

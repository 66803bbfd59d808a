Une information vous attend sur le portail de vos données

Bonjour,

Votre employeur vous invite à lire une information sur vos données, sur le portail tenu par ${operator}. C’est l’affaire de cinq minutes, et rien de nominatif n’est transmis avant.

1. Ouvrez ce lien : ${portal}/join?code=${code}
2. Créez votre compte, ou connectez-vous si vous en avez un.
3. Saisissez votre numéro de salarié : il figure sur votre bulletin de paie.

Ce lien est pour vous seul(e). Il sert une fois et reste valable ${days} jours. Si vous ne pouvez pas l’ouvrir, allez à ${portal}/join et saisissez ce code : ${code}

In English: your employer invites you to read an information notice about your data. Open the link above, create your account, then type your employee number as it stands on your payslip. The link works once, for ${days} days. The portal speaks English.

Ce message ne contient aucune donnée sur vous. Une question ? Le délégué à la protection des données vous répond : ${dpo}

${operator}
<#if notice??>
———

${notice}</#if>

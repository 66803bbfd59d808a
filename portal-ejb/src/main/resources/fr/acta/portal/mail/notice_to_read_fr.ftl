Une information est à lire sur le portail de vos données

Bonjour,

Votre employeur a publié une information sur vos données. Vous avez déjà un compte : connectez-vous pour la lire.

${portal}/me/notices

In English: your employer has published an information notice about your data. Sign in with your account to read it.

Ce message ne contient aucune donnée sur vous. Une question ? Le délégué à la protection des données vous répond : ${dpo}

${operator}
<#if notice??>
———

${notice}</#if>

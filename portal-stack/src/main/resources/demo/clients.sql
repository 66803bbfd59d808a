-- Two twin clients and a third, named people, requests in several states. Every value is invented.
create or replace function pg_temp.present() returns timestamptz language sql as $$ select current_setting('demo.now')::timestamptz $$;
create or replace function pg_temp.tenant(n int) returns uuid language sql as $$ select ('00000000-0000-7000-8000-00000000010' || n)::uuid $$;
create or replace function pg_temp.id(n int, what text) returns uuid language sql as $$ select md5(n || ':' || what)::uuid $$;
create or replace function pg_temp.account(n int, name text) returns uuid language sql as $$
  insert into portal.account (id, issuer, subject, name, seen_at)
    values (('00000000-0000-7000-8000-0000000010' || lpad(n::text, 2, '0'))::uuid, current_setting('demo.issuer'),
      '00000000-0000-4000-8000-0000000000' || lpad(n::text, 2, '0'), name, pg_temp.present())
    returning id
$$;

insert into portal.client_organisation values
  (pg_temp.tenant(1), 'CLIENT', 'Menuiserie Orme', '799142005', '79914200500013', '12 rue des Scieurs', '81000', 'Albi', 'Anne-Sophie Lefèvre', 'rgpd@orme.example', pg_temp.present() - interval '90 days', 0),
  (pg_temp.tenant(2), 'CLIENT', 'Menuiserie Hêtre', '813204500', '81320450000017', '3 chemin du Bois', '81100', 'Castres', 'Hélène Garnier', 'rgpd@hetre.example', pg_temp.present() - interval '80 days', 0),
  (pg_temp.tenant(3), 'CLIENT', 'Imprimerie Charme', '842005175', '84200517500018', '8 quai de l’Encre', '31000', 'Toulouse', 'Paul Vidal', 'rgpd@charme.example', pg_temp.present() - interval '10 days', 0);

insert into portal.membership (tenant_id, account_id, audience, transmit, granted_at)
  select pg_temp.tenant(t), pg_temp.account(n, name), 'HR', true, pg_temp.present() - interval '79 days'
  from (values (1, 11, 'Anne-Sophie Lefèvre'), (2, 12, 'Hélène Garnier'), (3, 13, 'Paul Vidal')) as hr(t, n, name);

insert into portal.subscription (tenant_id, id, service, operator_role, subscribed_at, version)
  select pg_temp.tenant(t), pg_temp.id(t, service), service, operator_role, pg_temp.present() - interval '78 days', 0
  from (values (1, 'E_LEARNING', 'PROCESSOR'), (1, 'ACCOMPANIMENT', 'PROCESSOR'), (2, 'E_LEARNING', 'PROCESSOR'), (2, 'ACCIDENT_DECLARATION', 'PROCESSOR'), (3, 'E_LEARNING', 'PROCESSOR'), (3, 'ACCOMPANIMENT', 'CONTROLLER'))
    as subscribed(t, service, operator_role);

insert into portal.staff_import (tenant_id, id, state, encoding, separator, columns_kept, columns_refused, columns_ignored, added, changed, unchanged, rejected,
    applied, uploaded_by, uploaded_at, confirmed_at, applied_at, version)
  select pg_temp.tenant(t), pg_temp.id(t, 'import'), 'APPLIED', 'UTF-8', ';', '', '', '', n, 0, 0, 0, n,
    ('00000000-0000-7000-8000-00000000101' || t)::uuid, at, at, at, 0
  from (values (1, 7, pg_temp.present() - interval '60 days'), (2, 7, pg_temp.present() - interval '55 days'), (3, 3, pg_temp.present() - interval '5 days')) as files(t, n, at);
-- Those who came last are still to be informed.
insert into portal.staff_import (tenant_id, id, state, encoding, separator, columns_kept, columns_refused, columns_ignored, added, changed, unchanged, rejected,
    applied, uploaded_by, uploaded_at, confirmed_at, applied_at, version)
  select tenant_id, md5(id || 'newcomers')::uuid, state, encoding, separator, '', '', '', 5, 0, 7, 0, 5, uploaded_by, at, at, at, 0
  from portal.staff_import, (select pg_temp.present() - interval '12 days' as at) a where tenant_id in (pg_temp.tenant(1), pg_temp.tenant(2));

-- The twins have people of the same names and numbers: nothing but the wall keeps them apart.
insert into portal.person (tenant_id, id, employee_number, civility, last_name, usage_name, first_name, work_email, work_phone, establishment, job_title,
    contract_start, shared_email, quarantined_until, import_id, recorded_at, version)
  select pg_temp.tenant(t), pg_temp.id(t, number), number, civility, last_name, usage_name, first_name, case when mailbox <> '' then mailbox || '@' || domain end,
    phone, establishment, job_title, started::date, mailbox = 'atelier', (i.uploaded_at + interval '1 month')::date, i.id, i.uploaded_at, 0
  from (values
    ('00042', 'Mme', 'Lefèvre', 'Lefèvre-N’Diaye', 'Anne-Sophie', 'as.lefevre', '+33611223344', 'Siège', 'Responsable paie', '2012-09-03'),
    ('00107', 'M.', 'Martin', null, 'Jean', 'j.martin', null, 'Atelier', 'Menuisier', '2018-01-15'),
    ('00118', 'Mme', 'de La Tour d’Argy', null, 'Zoé', 'zoe.delatour', '+33612345678', 'Atelier', 'Vernisseuse', '2026-02-02'),
    ('00119', 'M.', 'Œuvrard', null, 'Loïc', 'atelier', null, 'Atelier', 'Chef d’équipe', '2024-01-01'),
    ('00120', 'M.', 'Sánchez', null, 'Hugo', 'atelier', null, 'Atelier', 'Apprenti', '2025-09-01'),
    ('00085', 'M.', 'Benali', null, 'Karim', 'k.benali', '+33698765432', 'Dépôt Lyon', 'Chauffeur', '2015-10-11'),
    ('00231', 'M.', 'Martin', null, 'Jean', '', null, 'Atelier', 'Menuisier', '2023-05-02'),
    ('00240', 'Mme', 'Łukasik', null, 'Gaëlle', 'g.lukasik', null, 'Dépôt Lyon', 'Préparatrice de commandes', '2021-07-24'),
    ('00251', 'Mme', 'García López', null, 'María', 'm.garcia', null, 'Siège', 'Apprentie', '2025-09-01'),
    ('00252', 'M.', 'Le Gall', null, 'Yann', '', null, 'Dépôt Lyon', 'Cariste', '2019-02-23'),
    ('00253', 'Mme', 'Nguyen', 'Petit', 'Thi Mai', 'tm.nguyen', null, 'Dépôt Lyon', 'Cariste', '2021-06-01'),
    ('00254', 'M.', 'Öztürk', null, 'Émile', 'e.ozturk', null, 'Atelier', 'Ébéniste', '2017-04-18'))
    as staff(number, civility, last_name, usage_name, first_name, mailbox, phone, establishment, job_title, started),
    (values (1, 'orme.example'), (2, 'hetre.example'), (3, 'charme.example')) as employer(t, domain), portal.staff_import i
  where i.tenant_id = pg_temp.tenant(t)
    and case when t = 3 then number in ('00042', '00107', '00118')
      else (number in ('00107', '00119', '00120', '00231', '00252')) = (i.added = 5) end;

insert into portal.person_account (tenant_id, person_id, account_id, bound_at)
  select pg_temp.tenant(t), pg_temp.id(t, number), pg_temp.account(n, name), pg_temp.present() - interval '40 days'
  from (values (1, '00118', 21, 'Zoé de La Tour d’Argy'), (1, '00085', 22, 'Karim Benali'), (2, '00118', 31, 'Inès de La Tour d’Argy'), (2, '00085', 32, 'Marc Benali'),
    (3, '00118', 41, 'Lucie de La Tour d’Argy')) as joined(t, number, n, name);
update portal.person set first_name = given from (values (2, '00118', 'Inès'), (2, '00085', 'Marc'), (3, '00118', 'Lucie')) as other(t, number, given)
  where tenant_id = pg_temp.tenant(t) and employee_number = number;

insert into portal.contact_details (tenant_id, person_id, email, phone, given_at, version)
  select pg_temp.tenant(t), pg_temp.id(t, number), email, phone, pg_temp.present() - interval '39 days', 0
  from (values (1, '00118', 'zoe@maison.example', '+33655667788'), (1, '00085', 'karim@maison.example', null), (2, '00118', 'ines@maison.example', '+33644332211'), (2, '00085', 'marc@maison.example', null))
    as given(t, number, email, phone);

-- One notice in force at each twin; the third client has still to write its own, and for it the operator's DPO hers.
insert into portal.notice_version (tenant_id, id, subscription_id, number, state, published_at, published_by, version)
  select pg_temp.tenant(t), pg_temp.id(t, 'notice'), pg_temp.id(t, 'E_LEARNING'), 1, 'PUBLISHED', pg_temp.present() - interval '50 days',
    ('00000000-0000-7000-8000-00000000101' || t)::uuid, 0 from generate_series(1, 2) t;
insert into portal.notice_text (tenant_id, notice_id, item, language, text)
  select c.tenant_id, pg_temp.id(t, 'notice'), item, language, replace(text, '{client}', c.name)
  from generate_series(1, 2) t join portal.client_organisation c on c.tenant_id = pg_temp.tenant(t), (values
    ('CONTROLLER', 'fr', '{client}, votre employeur, décide de ce traitement.'), ('CONTROLLER', 'en', '{client}, your employer, decides on this processing.'),
    ('PURPOSES', 'fr', 'Vous inscrire aux formations en ligne sur la sécurité au travail et garder la trace de celles que vous avez suivies. Base légale : l’obligation légale de former à la sécurité.'),
    ('PURPOSES', 'en', 'To enrol you in online safety training and keep a record of what you completed. Legal basis: the legal duty to train staff in safety.'),
    ('LEGITIMATE_INTERESTS', 'fr', 'Aucun : le traitement ne repose pas sur un intérêt légitime.'), ('LEGITIMATE_INTERESTS', 'en', 'None: this processing does not rest on a legitimate interest.'),
    ('RECIPIENTS', 'fr', 'Prévention Lumen, qui fournit le service, et Aprendo Formation, qui publie les modules : votre nom, votre prénom et votre adresse électronique professionnelle.'),
    ('RECIPIENTS', 'en', 'Prévention Lumen, which provides the service, and Aprendo Formation, which publishes the modules: your last name, first name and work e-mail address.'),
    ('TRANSFERS', 'fr', 'Aucun transfert hors de l’Union européenne.'), ('TRANSFERS', 'en', 'No transfer outside the European Union.'),
    ('RETENTION', 'fr', 'Jusqu’à trois mois après la fin du programme de formation.'), ('RETENTION', 'en', 'Until three months after the end of the training programme.'),
    ('OBLIGATION', 'fr', 'La formation est obligatoire ; sans ces données, votre employeur ne peut pas vous y inscrire.'), ('OBLIGATION', 'en', 'The training is mandatory; without this data your employer cannot enrol you.'),
    ('AUTOMATED_DECISIONS', 'fr', 'Aucune décision n’est prise automatiquement.'), ('AUTOMATED_DECISIONS', 'en', 'No decision is taken automatically.'),
    ('RIGHTS', 'fr', 'Vous pouvez voir vos données, les faire corriger ou effacer, en limiter l’usage ou vous y opposer, depuis ce portail.'),
    ('RIGHTS', 'en', 'You can see your data, have it corrected or erased, restrict its use or object to it, from this portal.'),
    ('WITHDRAWAL', 'fr', 'Ce traitement ne repose pas sur votre consentement : il n’y a rien à retirer.'), ('WITHDRAWAL', 'en', 'This processing does not rest on your consent: there is nothing to withdraw.'),
    ('COMPLAINT', 'fr', 'Vous pouvez saisir la CNIL, 3 place de Fontenoy, 75007 Paris.'), ('COMPLAINT', 'en', 'You can complain to the CNIL, 3 place de Fontenoy, 75007 Paris, France.'),
    ('DPO', 'fr', 'Le délégué à la protection des données répond à l’adresse indiquée en bas de chaque page.'), ('DPO', 'en', 'The data protection officer answers at the address at the foot of each page.'))
    as notice(item, language, text);
update portal.subscription set required_notice = 1 where service = 'E_LEARNING' and tenant_id in (pg_temp.tenant(1), pg_temp.tenant(2));
insert into portal.mode_choice (tenant_id, subscription_id, number, mode, chosen_by, chosen_at)
  select pg_temp.tenant(t), pg_temp.id(t, 'E_LEARNING'), 1, 'NOMINATIVE', ('00000000-0000-7000-8000-00000000101' || t)::uuid, pg_temp.present() - interval '49 days' from generate_series(1, 2) t;

insert into portal.proof_of_information (tenant_id, id, subscription_id, person_id, notice_version, how, informed_at, acknowledged_at, version)
  select p.tenant_id, md5('proof' || p.id)::uuid, pg_temp.id(t, 'E_LEARNING'), p.id, 1, case when a.person_id is null then 'HAND' else 'PORTAL' end,
    pg_temp.present() - interval '38 days', case when a.person_id is not null then pg_temp.present() - interval '38 days' end, 0
  from generate_series(1, 2) t join portal.person p on p.tenant_id = pg_temp.tenant(t)
    left join portal.person_account a on a.tenant_id = p.tenant_id and a.person_id = p.id
  where p.employee_number in ('00042', '00118', '00085', '00240', '00251', '00253', '00254');

insert into portal.transmission (tenant_id, id, subscription_id, mode, sent_by, sent_at, passed, held_back)
  select pg_temp.tenant(1), pg_temp.id(1, 'transmission'), pg_temp.id(1, 'E_LEARNING'), 'NOMINATIVE', '00000000-0000-7000-8000-000000001011', pg_temp.present() - interval '35 days', 5, 7;
insert into portal.nominative_row (tenant_id, id, subscription_id, mode, mode_number, person_id, notice_version, transmission_id, last_name, first_name, work_email, transmitted_at)
  select p.tenant_id, md5('row' || p.id)::uuid, pg_temp.id(1, 'E_LEARNING'), 'NOMINATIVE', 1, p.id, 1, pg_temp.id(1, 'transmission'), p.last_name, p.first_name, p.work_email,
    pg_temp.present() - interval '35 days'
  from portal.person p where p.tenant_id = pg_temp.tenant(1) and p.employee_number in ('00042', '00118', '00085', '00240', '00251');

-- Requests: the days since receipt decide who is late; the launcher fills in the statutory deadline.
create temporary table asked on commit drop as
  select *, pg_temp.present() - make_interval(days => days, hours => 2) as received_at, pg_temp.id(t, 'request' || days) as request_id
  from (values
    (1, '00118', 4, 'CLIENT', 'JOB_TITLE', 'Vernisseuse', 'Cheffe d’atelier vernis', 'NEW', null),
    (1, '00118', 4, 'DPO', 'CONTACT_PHONE', '+33655667788', '+33655667799', 'NEW', null),
    (1, '00085', 28, 'CLIENT', 'ESTABLISHMENT', 'Dépôt Lyon', 'Siège', 'TAKEN', null),
    (1, '00085', 36, 'DPO', 'CONTACT_EMAIL', 'karim@ancien.example', 'karim@maison.example', 'TAKEN', null),
    (2, '00118', 12, 'DPO', 'CONTACT_PHONE', '+33644332211', '+33644332299', 'WAITING', null),
    (2, '00085', 24, 'DPO', 'CONTACT_EMAIL', 'marc@ancien.example', 'marc@maison.example', 'CLOSED', 'ACCEPTED'),
    (2, '00085', 24, 'CLIENT', 'JOB_TITLE', 'Chauffeur', 'Directeur', 'CLOSED', 'REFUSED'),
    (3, '00118', 2, 'CLIENT', 'JOB_TITLE', 'Vernisseuse', 'Conductrice offset', 'NEW', null))
    as a(t, number, days, desk, item, shown, wanted, state, outcome);
insert into portal.rights_request (tenant_id, id, reference, person_id, kind, received_at, recorded_at, language, version)
  select distinct on (request_id) pg_temp.tenant(t), request_id, to_char(received_at, '"D-"YYYY-') || lpad(nextval('portal.request_number')::text, 6, '0'), pg_temp.id(t, number),
    'RECTIFICATION', received_at, received_at, 'fr', 0 from asked order by request_id;
insert into portal.ticket (tenant_id, id, request_id, person_id, desk, kind, reference, person_name, language, items, state, received_at, legal_end, internal_target, identified, assignee_id,
    assignee_name, outcome, answer, closed_at, version)
  select r.tenant_id, md5(a.request_id || a.desk)::uuid, r.id, r.person_id, a.desk, 'RECTIFICATION', r.reference, p.first_name || ' ' || p.last_name, 'fr', a.item, a.state, a.received_at,
    (a.received_at at time zone 'Europe/Paris')::date, (a.received_at at time zone 'Europe/Paris')::date, true,
    case when a.state = 'NEW' then null when a.desk = 'DPO' then '00000000-0000-7000-8000-000000001002'::uuid else ('00000000-0000-7000-8000-00000000101' || t)::uuid end,
    case when a.state = 'NEW' then null when a.desk = 'DPO' then 'Nadia Roche' else c.contact_name end, a.outcome,
    case a.outcome when 'ACCEPTED' then 'Bonjour, votre adresse électronique a été corrigée.' when 'REFUSED' then 'Bonjour, votre fonction n’a pas été modifiée : votre contrat indique celle de chauffeur. '
      || 'Vous pouvez saisir la CNIL (3 place de Fontenoy, 75007 Paris) ou le tribunal.' end,
    case when a.outcome is not null then a.received_at + interval '9 days' end, 0
  from asked a join portal.rights_request r on r.id = a.request_id join portal.person p on p.tenant_id = r.tenant_id and p.id = r.person_id
    join portal.client_organisation c on c.tenant_id = r.tenant_id;
insert into portal.identity_check (tenant_id, id, ticket_id, subject, state, how, confirmed_at, version)
  select pg_temp.tenant(t), md5('identity' || request_id || desk)::uuid, md5(request_id || desk)::uuid, 'PERSON', 'CONFIRMED', 'SIGNED_IN', received_at, 0 from asked;
insert into portal.asked_item (tenant_id, id, ticket_id, item, value_shown, value_wanted, decision, ground, reason, version)
  select pg_temp.tenant(t), md5(request_id || desk || item)::uuid, md5(request_id || desk)::uuid, item, shown, wanted, outcome,
    case outcome when 'REFUSED' then 'ACCURATE' end, case outcome when 'REFUSED' then 'Le contrat de travail indique la fonction de chauffeur.' end, 0 from asked;
insert into portal.request_message (tenant_id, id, ticket_id, author, text, sent_at)
  select pg_temp.tenant(t), md5('question' || request_id)::uuid, md5(request_id || desk)::uuid, 'DESK',
    'Le nouveau numéro remplace-t-il l’ancien, ou voulez-vous être joignable aux deux ?', received_at + interval '3 days' from asked where state = 'WAITING';

with act as (
  select t, request_id as object, 'REQUEST_FILED' as act, 'PERSON' as actor, received_at as at, number from asked group by 1, 2, 5, 6
  union all select t, md5(request_id || desk)::uuid, 'TICKET_TAKEN', case desk when 'DPO' then 'DPO' else 'HR' end, received_at + interval '1 day', number from asked where state <> 'NEW'
  union all select t, md5(request_id || desk)::uuid, 'QUESTION_ASKED', 'DPO', received_at + interval '3 days', number from asked where state = 'WAITING'
  union all select t, md5(request_id || desk)::uuid, 'TICKET_DECIDED', case desk when 'DPO' then 'DPO' else 'HR' end, received_at + interval '9 days', number from asked where state = 'CLOSED'
), entry as (
  insert into portal.evidence_entry (tenant_id, id, at, actor, act, object_id, person_id, payload_hash)
    select pg_temp.tenant(t), gen_random_uuid(), at, actor, act, object, pg_temp.id(t, number), sha256(convert_to('demo{}', 'UTF8')) from act
    returning tenant_id, id
), payload as (
  insert into portal.evidence_payload (tenant_id, entry_id, salt, payload) select tenant_id, id, convert_to('demo', 'UTF8'), '{}' from entry
)
insert into portal.evidence_unsealed (tenant_id, entry_id) select tenant_id, id from entry;

-- Begun and not sent.
insert into portal.request_draft (tenant_id, id, person_id, kind, started_at, words, version)
  select pg_temp.tenant(1), pg_temp.id(1, 'draft' || kind), pg_temp.id(1, number), kind, pg_temp.present() - interval '1 day', words, 0
  from (values ('00118', 'ERASURE', 'Ce numéro n’est plus le mien.'), ('00085', 'RECTIFICATION', null)) as begun(number, kind, words);
insert into portal.request_draft_item (tenant_id, draft_id, item, wanted)
  values (pg_temp.tenant(1), pg_temp.id(1, 'draftERASURE'), 'WORK_PHONE', ''), (pg_temp.tenant(1), pg_temp.id(1, 'draftRECTIFICATION'), 'JOB_TITLE', 'Chauffeur principal');

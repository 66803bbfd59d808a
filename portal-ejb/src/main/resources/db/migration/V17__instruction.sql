-- What the operator holds for a client it changes on that client's instruction (GDPR art. 28(3)(a) and (e)): given by the client's desk with its
-- decision, carried out by the DPO, who decides nothing. The trigger of V7 already lets no answer leave before every task is done.
alter table portal.execution_task add column hands text not null default 'DESK' check (hands in ('DESK', 'OPERATOR'));
alter table portal.execution_task drop constraint execution_task_tenant_id_ticket_id_key;
alter table portal.execution_task add unique (tenant_id, ticket_id, hands);
create index execution_task_instruction on portal.execution_task (tenant_id, ticket_id) where hands = 'OPERATOR' and done_at is null;

drop policy desk_client on portal.execution_task;
create policy desk_client on portal.execution_task for insert to portal_hr with check (tenant_id = (select portal.tenant()) and done_at is null
  and exists (select from portal.ticket t where t.tenant_id = execution_task.tenant_id and t.id = ticket_id and t.desk = 'CLIENT' and t.closed_at is null));
create policy done_client on portal.execution_task for update to portal_hr using (hands = 'DESK'
  and exists (select from portal.ticket t where t.tenant_id = execution_task.tenant_id and t.id = ticket_id and t.desk = 'CLIENT' and t.closed_at is null))
  with check (tenant_id = (select portal.tenant()) and hands = 'DESK');
-- A decision that is changed before it is told takes its instruction back.
grant delete on portal.execution_task to portal_hr;
create policy take_back on portal.execution_task for delete to portal_hr using (hands = 'OPERATOR' and done_at is null
  and exists (select from portal.ticket t where t.tenant_id = execution_task.tenant_id and t.id = ticket_id and t.desk = 'CLIENT' and t.closed_at is null));
create policy carry_out on portal.execution_task for update to portal_dpo using (hands = 'OPERATOR' and done_at is null
  and exists (select from portal.ticket t where t.tenant_id = execution_task.tenant_id and t.id = ticket_id and t.closed_at is null))
  with check (hands = 'OPERATOR' and done_at is not null);

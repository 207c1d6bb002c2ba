-- Whether the colleague's own copy says what it was about. A meeting is told by its organiser and its minute, which others can guess: who joins an
-- interaction without its subject learns it as everybody else does.
alter table contribution add column knows_subject boolean not null default true;

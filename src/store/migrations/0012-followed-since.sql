-- What came before the message at which a conversation was followed is not logged by itself.
alter table followed_conversation add column since timestamptz;

create extension if not exists btree_gist;

create table berths (
  marina  text not null,
  number  integer not null,
  length  integer not null check (length > 0),
  draught integer not null check (draught > 0),
  closed  boolean not null default false,
  primary key (marina, number)
);

create table bookings (
  id      uuid primary key,
  marina  text not null,
  number  integer not null,
  guest   uuid,
  nights  daterange not null,
  foreign key (marina, number) references berths,
  exclude using gist (marina with =, number with =, nights with &&)
);

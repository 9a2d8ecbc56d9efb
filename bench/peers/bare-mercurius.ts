import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Field, GraphQLModule, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { MercuriusDriver } from '@nestjs/mercurius';
import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/* The peer of the GraphQL rows: the same framework and driver, twelve fields, rows in memory, nothing else. */

@ObjectType()
class Row {
  @Field(() => String)
  name!: string;
  @Field(() => String, { nullable: true })
  dateOfBirth?: string;
  @Field(() => String, { nullable: true })
  upn?: string;
  @Field(() => Int, { nullable: true })
  ncYear?: number;
  @Field(() => Int, { nullable: true })
  age?: number;
  @Field(() => String, { nullable: true })
  senStatus?: string;
  @Field(() => String)
  rule!: string;
  @Field(() => String)
  severity!: string;
  @Field(() => String, { nullable: true })
  amberFrom?: string;
  @Field(() => String, { nullable: true })
  redFrom?: string;
  @Field(() => String)
  reason!: string;
  @Field(() => String)
  clears!: string;
}

const file = process.argv[2];
const rows = file === undefined ? [] : (JSON.parse(readFileSync(file, 'utf8')) as Row[]);

@Resolver()
class RowsResolver {
  @Query(() => [Row])
  rows(): Row[] {
    return rows;
  }
}

@Module({
  imports: [
    GraphQLModule.forRoot<MercuriusDriverConfig>({
      ...{ driver: MercuriusDriver, autoSchemaFile: true, path: '/graphql', graphiql: false, jit: 2 },
    }),
  ],
  providers: [RowsResolver],
})
class BareModule {}

const app = await NestFactory.create<NestFastifyApplication>(BareModule, new FastifyAdapter(), {
  logger: false,
});
await app.listen(0, '127.0.0.1');
const { port } = app.getHttpServer().address() as { port: number };
process.stdout.write(`http://127.0.0.1:${port}\n`);
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));

import type { Category } from './technology'

export const apiStyles: Category = {
  generic:
    'endpoint, endpoints, route, routes, public, internal, versioned, versioning, version, url, path, resource, resources, client, clients, contract first, pagination, endpunkt, endpunkte, öffentlich, 端点, 版本',
  technologies: [
    { name: 'HTTP', facet: 'transport', aliases: 'http, https, json over http, http json, json http' },
    { name: 'REST', facet: 'style', aliases: 'restful, rest api, rest apis, rest json, json rest, rest http, REST', implies: 'HTTP' },
    { name: 'OpenAPI', facet: 'description', aliases: 'openapi, open api, swagger', implies: 'REST' },
    { name: 'GraphQL', facet: 'style', aliases: 'graphql, graph ql', implies: 'HTTP' },
    { name: 'RPC', facet: 'style', aliases: 'rpc' },
    { name: 'gRPC', facet: 'style', aliases: 'grpc, connect rpc', implies: 'RPC' },
    { name: 'tRPC', facet: 'style', aliases: 'trpc', implies: 'RPC' },
    { name: 'JSON-RPC', facet: 'style', aliases: 'json rpc, jsonrpc', implies: 'RPC' },
    { name: 'SOAP', facet: 'style', aliases: 'SOAP' },
    { name: 'OData', facet: 'style', aliases: 'odata', implies: 'REST' },
    { name: 'JSON:API', facet: 'description', aliases: 'jsonapi', implies: 'REST' },
    { name: 'JSON', facet: 'encoding', aliases: 'json, xml, protobuf, msgpack' },
    { name: 'FastAPI', facet: 'framework', aliases: 'fastapi, nestjs, fastify, spring mvc, django rest framework, apollo, axum, actix' },
    { name: 'WebSocket', facet: 'stream', aliases: 'websocket, websockets, web socket, web sockets' },
    { name: 'Server-sent events', facet: 'stream', aliases: 'sse, server sent events' },
    { name: 'Events', facet: 'messages', aliases: 'asyncapi, event driven' },
    { name: 'Command line', facet: 'style', aliases: 'cli, command line' },
  ],
}

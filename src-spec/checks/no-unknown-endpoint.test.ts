import { testCheck } from './check-tester'
import { noUnknownEndpoint } from './no-unknown-endpoint'

testCheck(noUnknownEndpoint)

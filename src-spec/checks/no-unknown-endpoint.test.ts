import { testCheck } from '../testing/check-tester'
import { noUnknownEndpoint } from './no-unknown-endpoint'

testCheck(noUnknownEndpoint)

import { testCheck } from '../testing/check-tester'
import { noUndeclaredStream } from './no-undeclared-stream'

testCheck(noUndeclaredStream)

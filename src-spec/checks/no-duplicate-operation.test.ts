import { testCheck } from './check-tester'
import { noDuplicateOperation } from './no-duplicate-operation'

testCheck(noDuplicateOperation)

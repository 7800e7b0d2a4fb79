import { testCheck } from '../testing/check-tester'
import { noDuplicateOperation } from './no-duplicate-operation'

testCheck(noDuplicateOperation)

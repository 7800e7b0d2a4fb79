import { testCheck } from '../testing/check-tester'
import { noWorkOutOfScope } from './no-work-out-of-scope'

testCheck(noWorkOutOfScope)

import { testCheck } from './check-tester'
import { noWorkOutOfScope } from './no-work-out-of-scope'

testCheck(noWorkOutOfScope)

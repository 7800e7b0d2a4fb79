import { testCheck } from './check-tester'
import { noOneSidedSupersede } from './no-one-sided-supersede'

testCheck(noOneSidedSupersede)

import { testCheck } from '../testing/check-tester'
import { noOneSidedSupersede } from './no-one-sided-supersede'

testCheck(noOneSidedSupersede)

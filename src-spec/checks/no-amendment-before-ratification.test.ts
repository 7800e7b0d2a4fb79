import { testCheck } from './check-tester'
import { noAmendmentBeforeRatification } from './no-amendment-before-ratification'

testCheck(noAmendmentBeforeRatification)

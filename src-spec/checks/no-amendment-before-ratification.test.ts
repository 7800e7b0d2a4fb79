import { testCheck } from '../testing/check-tester'
import { noAmendmentBeforeRatification } from './no-amendment-before-ratification'

testCheck(noAmendmentBeforeRatification)

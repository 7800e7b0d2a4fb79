import { testCheck } from '../testing/check-tester'
import { noUnknownSuperseded } from './no-unknown-superseded'

testCheck(noUnknownSuperseded)
